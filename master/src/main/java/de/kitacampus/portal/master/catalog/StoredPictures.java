package de.kitacampus.portal.master.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

interface StoredPictures extends JpaRepository<StoredPicture, String> {}
