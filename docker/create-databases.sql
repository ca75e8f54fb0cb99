create database master;
create database portal;
